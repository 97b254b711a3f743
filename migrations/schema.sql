-- What the migrations make, as the catalog tells it. Written by `npm run schema:dump`; compared, never run.

-- schema platform
CREATE SCHEMA platform;

-- table platform.installation
CREATE TABLE platform.installation (
  begun_at timestamp(3) with time zone NOT NULL,
  only_one boolean NOT NULL DEFAULT true,
  secret_fingerprint text NOT NULL
);

-- constraint installation_only_one_check on platform.installation
CHECK (only_one);

-- constraint installation_pkey on platform.installation
PRIMARY KEY (only_one);
