# HQ's service and its pages; the booth is not in it. Built from the repository: docker build -t coipo-hq .
FROM node:26.10.0-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs --hq

FROM node:26.10.0-bookworm-slim AS packages
WORKDIR /app/hq
COPY --from=build /src/out/hq/package.json /src/out/hq/package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:26.10.0-bookworm-slim
ENV NODE_ENV=production HQ_HOST=0.0.0.0 HQ_PORT=8080 HQ_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build /src/out/hq /app/hq
COPY --from=build /src/out/hq-web /app/hq-web
COPY --from=packages /app/hq/node_modules /app/hq/node_modules
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=4s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.HQ_PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Signals reach it: it is the first process, and it ends what it is doing.
CMD ["node", "/app/hq/main.js"]
