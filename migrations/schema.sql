-- What the migrations make, as the catalog tells it. Written by `npm run schema:dump`; compared, never run.

