# Two stages: npm and its cache stay out of the image that runs.
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The optional packages are Node itself, which this image has already.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    GUICHET_SERIES=/data/series.yaml \
    GUICHET_DATA=/data/store
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json ./
COPY templates templates
COPY src src
# The store is the one thing that lasts; the series file lies beside it, for the organiser to edit.
COPY --chown=node:node data/series.yaml /data/series.yaml
# What the demo rehearses.
COPY data data
RUN chown node:node /data
USER node
VOLUME /data
# Asks the daemon over its socket; 0 while it runs and reaches its mailbox.
HEALTHCHECK --interval=1m --timeout=10s --start-period=1m CMD ["node", "src/main.ts", "health"]
# SIGTERM ends it cleanly: the batch under way is committed, letters in flight are waited for.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "src/main.ts"]
CMD ["start"]
