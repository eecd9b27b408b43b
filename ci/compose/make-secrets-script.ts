import { secretsOf } from './fragments.ts'
import type { Members } from './read-members.ts'

/** Made in a way of their own. */
const DERIVED = new Set(['GATEWAY_PRIVATE_KEY', 'GATEWAY_PUBLIC_KEY', 'RABBITMQ_URL', 'REDIS_URL'])
const OF_SERVERS = ['POSTGRES_PASSWORD', 'RABBITMQ_PASSWORD', 'REDIS_PASSWORD']

/** The script that makes every secret the two files mount. */
export function makeSecretsScript({ services, platform }: Members): string {
  const members = [...services, ...platform]
  const databases = members.flatMap(({ database }) => database ?? [])
  const random = members
    .flatMap(secretsOf)
    .filter(({ source, name }) => name !== 'DATABASE_URL' && !DERIVED.has(source))
    .map(({ source }) => source)
  return `#!/bin/sh
# Generated: change ci/compose, then npm run compose -w ci
# Makes what is missing in secrets/. What is there stays as it is.
set -eu
umask 077
cd "$(dirname -- "$0")"
mkdir -p secrets
# Each container reads its own as a user that is nobody here: the files may be read, the folder around them may not.
chmod 700 secrets
random() { openssl rand -hex 32; }
keep() {
  [ -s "secrets/$1" ] && return
  printf '%s\\n' "$2" >secrets/.draft
  chmod 444 secrets/.draft
  mv -f secrets/.draft "secrets/$1"
}

for name in ${[...new Set([...OF_SERVERS, ...random])].sort().join(' ')}; do
  keep "$name" "$(random)"
done
keep GATEWAY_PRIVATE_KEY "$(openssl genpkey -algorithm ed25519)"
keep GATEWAY_PUBLIC_KEY "$(openssl pkey -in secrets/GATEWAY_PRIVATE_KEY -pubout)"
for database in ${databases.sort().join(' ')}; do
  keep "database-$database" "postgres://$database:$(random)@postgres:5432/$database"
done
rabbitmq=$(cat secrets/RABBITMQ_PASSWORD)
keep RABBITMQ_URL "amqp://halles:$rabbitmq@rabbitmq:5672"
keep RABBITMQ_CONF "default_user = halles
default_pass = $rabbitmq"
redis=$(cat secrets/REDIS_PASSWORD)
keep REDIS_URL "redis://:$redis@redis:6379"
# Queued jobs live there: a full memory refuses and never forgets.
keep REDIS_CONF "requirepass $redis
dir /data
appendonly yes
save \\"\\"
maxmemory 256mb
maxmemory-policy noeviction"
`
}
