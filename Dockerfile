# One image for every service; docker-compose.yml says which one a container runs. By itself it runs the whole chain.

FROM node:20-bookworm-slim AS bouw
WORKDIR /app
COPY . .
# Install scripts are off: what they fetch or build serves tests and the embedded database, and neither is in the image.
RUN npm ci --ignore-scripts \
  && npm run build \
  && npm prune --ignore-scripts --omit=dev --omit=optional \
  && rm -rf packages/*/src services/*/src apps/*/src packages/*/tools

FROM node:20-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=bouw /app/node_modules node_modules/
COPY --from=bouw /app/package.json ./
COPY --from=bouw /app/infra/topics.json infra/
COPY --from=bouw /app/packages packages/
COPY --from=bouw /app/services services/
COPY --from=bouw /app/apps apps/
# The one folder that is written to; a volume that is mounted here takes over its owner.
RUN install -d -o node -g node /data
USER node
EXPOSE 3000
CMD ["node", "apps/cli/dist/main.js", "start"]
