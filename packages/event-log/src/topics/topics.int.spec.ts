import { catalogus } from '@iwlz/contracts';
import kafkajs, { type Admin } from 'kafkajs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeCluster, type KafkaCluster, testCluster } from '../broker/testing.js';
import { openTopics, type Topics } from './index.js';
import { changeConfig, readTopics } from './kafka.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, Kafka, logLevel, ResourcePatternTypes } = kafkajs;

describeCluster('iwlz topics on a real cluster', () => {
  let cluster: KafkaCluster;
  let topics: Topics;
  let admin: Admin;

  beforeAll(async () => {
    cluster = await testCluster(1);
    topics = await openTopics(cluster);
    admin = new Kafka({ brokers: [...cluster.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await topics.close();
    await admin.disconnect();
    await cluster.remove();
  });

  it('makes everything, and then finds nothing more to do', async () => {
    const first = await topics.plan();
    expect(first.objections).toEqual([]);
    expect(first.steps.length).toBeGreaterThan(catalogus.topics.length + catalogus.events.length);
    await topics.apply(first);
    expect(await topics.plan()).toEqual({ steps: [], objections: [] });
    await topics.apply(first);
    expect(await topics.plan()).toEqual({ steps: [], objections: [] });
  });

  it('changes back what was changed, and nothing beside it', async () => {
    await changeConfig(admin, 'iwlz.zorg', [
      { name: 'retention.ms', from: undefined, to: '1000000000' },
      { name: 'segment.bytes', from: undefined, to: '2000000' },
    ]);
    const plan = await topics.plan();
    expect(plan.steps).toEqual([
      { kind: 'config', topic: 'iwlz.zorg', changes: [{ name: 'retention.ms', from: '1000000000', to: '-1' }] },
    ]);
    await topics.apply(plan);
    const [zorg] = await readTopics(admin, ['iwlz.zorg']);
    expect(zorg?.config).toMatchObject({
      'retention.ms': '-1',
      'segment.bytes': '2000000',
      'cleanup.policy': 'delete',
    });
  });

  it('sees a second writer', async () => {
    const acl = {
      principal: 'User:vreemd',
      host: '*',
      operation: AclOperationTypes.WRITE,
      permissionType: AclPermissionTypes.ALLOW,
      resourceType: AclResourceTypes.TOPIC,
      resourceName: 'iwlz.',
      resourcePatternType: ResourcePatternTypes.PREFIXED,
    };
    await admin.createAcls({ acl: [acl] });
    expect((await topics.plan()).objections).toEqual([expect.stringContaining('User:vreemd mag schrijven op iwlz.*')]);
  });

  it('has a registry that refuses a schema that does not fit', async () => {
    const { subject } = catalogus.events[0]!;
    const answer = await fetch(`${cluster.registryUrl}/subjects/${subject}/versions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ schema: '"string"' }),
    });
    expect(answer.status).toBe(409);
  });
});
