# Builds, tests and packs a folder that becomes a package instead of an image; its context is that folder alone.
ARG NODE_IMAGE=node:24-bookworm-slim
ARG BUILD_IMAGE=${NODE_IMAGE}

FROM ${BUILD_IMAGE} AS test
WORKDIR /package
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci --ignore-scripts
COPY . .
RUN npm run build && mkdir packed && npm pack --pack-destination packed
CMD ["npm", "test"]
