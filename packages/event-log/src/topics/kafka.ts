import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type AclResourceTypes as ResourceType, type Admin } from 'kafkajs';
import type { ConfigChange } from './plan.js';
import type { Permission, TopicState } from './wish.js';

// Node finds no names in what kafkajs exports besides `Kafka` and `logLevel`.
const {
  AclOperationTypes,
  AclPermissionTypes,
  AclResourceTypes,
  ConfigResourceTypes,
  ConfigSource,
  ResourcePatternTypes,
} = kafkajs;

/** The topics of these names that there are, with what was set on them; settings that nobody set are the cluster's. */
export async function readTopics(admin: Admin, names: readonly string[]): Promise<TopicState[]> {
  const known = new Set(await admin.listTopics());
  const topics = names.filter((name) => known.has(name));
  if (topics.length === 0) return [];
  const { topics: shapes } = await admin.fetchTopicMetadata({ topics });
  const configs = await readConfigs(admin, topics);
  return shapes.map(({ name, partitions }) => ({
    topic: name,
    partitions: partitions.length,
    copies: Math.min(...partitions.map(({ replicas }) => replicas.length)),
    config: Object.fromEntries((configs.get(name) ?? []).map((entry) => [entry.configName, entry.configValue])),
  }));
}

async function readConfigs(admin: Admin, topics: readonly string[]) {
  const resources = topics.map((name) => ({ type: ConfigResourceTypes.TOPIC, name }));
  const { resources: found } = await admin.describeConfigs({ resources, includeSynonyms: false });
  return new Map(found.map(({ resourceName, configEntries }) => [resourceName, configEntries]));
}

const LEADERS_LIMIT_MS = 30_000;
const LOOK_MS = 50;

/** Creates topics; resolves when every partition has a leader. */
export async function createTopics(admin: Admin, topics: readonly TopicState[]): Promise<void> {
  if (topics.length === 0) return;
  const wanted = topics.map(({ topic, partitions, copies, config }) => ({
    topic,
    numPartitions: partitions,
    replicationFactor: copies,
    configEntries: Object.entries(config).map(([name, value]) => ({ name, value })),
  }));
  await admin.createTopics({ topics: wanted, waitForLeaders: false });
  // Not left to kafkajs: it gives up when the broker that it asks has not heard of a new topic yet.
  const deadlineMs = Date.now() + LEADERS_LIMIT_MS;
  while (!(await haveLeaders(admin, topics))) {
    if (Date.now() > deadlineMs)
      throw new Error('De nieuwe topics krijgen geen leider; kijk in het logboek van de brokers.');
    await sleep(LOOK_MS);
  }
}

async function haveLeaders(admin: Admin, wanted: readonly TopicState[]): Promise<boolean> {
  const names = wanted.map(({ topic }) => topic);
  const { topics } = await admin.fetchTopicMetadata({ topics: names }).catch(() => ({ topics: [] }));
  return (
    topics.length === names.length && topics.every(({ partitions }) => partitions.every(({ leader }) => leader >= 0))
  );
}

/** Changes settings of a topic. What kafkajs sends replaces everything that was set, so that is sent along. */
export async function changeConfig(admin: Admin, topic: string, changes: readonly ConfigChange[]): Promise<void> {
  const set = ((await readConfigs(admin, [topic])).get(topic) ?? []).filter(
    ({ configSource }) => configSource === ConfigSource.TOPIC_CONFIG,
  );
  const all = new Map(set.map(({ configName, configValue }) => [configName, configValue]));
  for (const { name, to } of changes) all.set(name, to);
  const configEntries = [...all].map(([name, value]) => ({ name, value }));
  await admin.alterConfigs({
    validateOnly: false,
    resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configEntries }],
  });
}

/** Names of operations by their number: the enums of kafkajs are plain objects, that know no way back. */
const OPERATIONS = new Map(Object.entries(AclOperationTypes).map(([name, number]) => [number, name]));
const RESOURCES = { topic: AclResourceTypes.TOPIC, group: AclResourceTypes.GROUP } as const;

/** What is allowed on topics and groups; `undefined` when the brokers keep no access lists. */
export async function readPermissions(admin: Admin): Promise<Permission[] | undefined> {
  const permissions: Permission[] = [];
  for (const resource of ['topic', 'group'] as const) {
    const found = await describeAcls(admin, RESOURCES[resource]);
    if (found === undefined) return undefined;
    for (const { resourceName, resourcePatternType, acls } of found) {
      const prefixed = resourcePatternType === ResourcePatternTypes.PREFIXED;
      for (const { principal, operation } of acls) {
        permissions.push({
          principal,
          operation: OPERATIONS.get(operation) ?? 'UNKNOWN',
          resource,
          name: resourceName,
          prefixed,
        });
      }
    }
  }
  return permissions;
}

async function describeAcls(admin: Admin, resourceType: ResourceType) {
  try {
    const { resources } = await admin.describeAcls({
      resourceType,
      resourcePatternType: ResourcePatternTypes.ANY,
      operation: AclOperationTypes.ANY,
      permissionType: AclPermissionTypes.ALLOW,
    });
    return resources;
  } catch (error) {
    if (error instanceof Error && 'type' in error && error.type === 'SECURITY_DISABLED') return undefined;
    throw error;
  }
}

/** Allows; what is allowed already stays so. */
export async function addPermissions(admin: Admin, permissions: readonly Permission[]): Promise<void> {
  if (permissions.length === 0) return;
  const acl = permissions.map(({ principal, operation, resource, name, prefixed }) => ({
    principal,
    host: '*',
    operation: AclOperationTypes[operation as keyof typeof AclOperationTypes],
    permissionType: AclPermissionTypes.ALLOW,
    resourceType: RESOURCES[resource],
    resourceName: name,
    resourcePatternType: prefixed ? ResourcePatternTypes.PREFIXED : ResourcePatternTypes.LITERAL,
  }));
  await admin.createAcls({ acl });
}
