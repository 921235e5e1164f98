import { describeCluster, type KafkaCluster, testCluster } from '@iwlz/event-log/kafka/testing';
import kafkajs, { type Admin } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, run } from '../testing/io.js';

const { AclOperationTypes, AclPermissionTypes, AclResourceTypes, ConfigResourceTypes, ResourcePatternTypes } = kafkajs;

interface PlanLine {
  readonly stappen: readonly object[];
  readonly bezwaren: readonly string[];
}

describeCluster('iwlz topics', () => {
  let cluster: KafkaCluster;
  let env: Record<string, string>;
  let admin: Admin;
  beforeAll(async () => {
    cluster = await testCluster(1);
    admin = new kafkajs.Kafka({ brokers: [...cluster.brokers], logLevel: kafkajs.logLevel.NOTHING }).admin();
    await admin.connect();
    env = { KAFKA_BROKERS: cluster.brokers.join(','), SCHEMA_REGISTRY_URL: cluster.registryUrl };
  });
  afterAll(async () => {
    await admin.disconnect();
    await cluster.remove();
  });

  async function plan(): Promise<PlanLine> {
    const { stdout } = await run(['topics', 'plan', '--json'], { env });
    return jsonLines<PlanLine>(stdout)[0]!;
  }

  it('plans, changes nothing by that, applies, and is done', { timeout: 180_000 }, async () => {
    const first = await run(['topics', 'plan'], { env });
    expect({ ...first, stdout: '' }).toEqual({ exitCode: 1, stdout: '', stderr: '' });
    expect(first.stdout).toContain(
      '+ topic: iwlz.zorg, 12 partities op 1 broker, cleanup.policy=delete retention.ms=-1',
    );
    expect(first.stdout).toMatch(/^\+ toegang: User:zorgtoewijzing schrijft iwlz\.zorg; leest .*iwlz\.melding/m);
    expect(first.stdout).toMatch(/^\+ register: \d+ maal compatibiliteit van NONE naar FULL_TRANSITIVE$/m);
    expect(first.stdout).toMatch(/^\+ schemas: iwlz\.zorg .*MazAanvaard/m);

    expect((await run(['topics', 'plan'], { env })).stdout).toBe(first.stdout);
    expect(await run(['topics', 'apply'], { env })).toEqual({
      exitCode: 0,
      stdout: `${first.stdout}Gedaan.\n`,
      stderr: '',
    });
    const nothing = { exitCode: 0, stdout: 'Alles staat zoals het moet.\n', stderr: '' };
    // What a controller took, a broker tells a moment later.
    await expect.poll(() => run(['topics', 'plan'], { env })).toEqual(nothing);
    expect(await run(['topics', 'apply'], { env })).toEqual(nothing);
    expect(await plan()).toEqual({ stappen: [], bezwaren: [] });
  });

  it('changes back what was changed, and nothing beside it', async () => {
    const configEntries = [
      { name: 'cleanup.policy', value: 'delete' },
      { name: 'retention.ms', value: '1000000000' },
      { name: 'segment.bytes', value: '2000000' },
    ];
    const resource = { type: ConfigResourceTypes.TOPIC, name: 'iwlz.zorg' };
    await admin.alterConfigs({ validateOnly: false, resources: [{ ...resource, configEntries }] });
    await expect
      .poll(async () => (await plan()).stappen)
      .toContainEqual({
        kind: 'config',
        topic: 'iwlz.zorg',
        changes: [{ name: 'retention.ms', from: '1000000000', to: '-1' }],
      });
    expect((await run(['topics', 'apply'], { env })).exitCode).toBe(0);
    await expect.poll(plan).toEqual({ stappen: [], bezwaren: [] });
    const { resources } = await admin.describeConfigs({ resources: [resource], includeSynonyms: false });
    const now = Object.fromEntries(resources[0]!.configEntries.map((e) => [e.configName, e.configValue]));
    expect(now).toMatchObject({ 'retention.ms': '-1', 'segment.bytes': '2000000' });
  });

  it('leaves a topic of another number of partitions alone, and a second writer, and says so', async () => {
    await admin.createPartitions({ topicPartitions: [{ topic: 'iwlz.bericht', count: 13 }] });
    const stranger = {
      principal: 'User:vreemd',
      host: '*',
      operation: AclOperationTypes.WRITE,
      permissionType: AclPermissionTypes.ALLOW,
      resourceType: AclResourceTypes.TOPIC,
      resourceName: 'iwlz.',
      resourcePatternType: ResourcePatternTypes.PREFIXED,
    };
    await admin.createAcls({ acl: [stranger] });
    await expect.poll(async () => (await plan()).bezwaren.length).toBe(2);
    const { exitCode, stdout } = await run(['topics', 'apply'], { env });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('! iwlz.bericht heeft 13 partities in plaats van 12');
    expect(stdout).toContain('! User:vreemd mag schrijven op iwlz.*');
    expect((await plan()).stappen).toEqual([]);
  });

  it('says which of the two does not answer', async () => {
    const registryAway = { ...env, SCHEMA_REGISTRY_URL: 'http://127.0.0.1:1' };
    const { exitCode, stderr } = await run(['topics', 'plan'], { env: registryAway });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('Het register antwoordt niet op http://127.0.0.1:1');
  });
});

describe('iwlz topics without a cluster', () => {
  it('wants to know where it is', async () => {
    const { exitCode, stderr } = await run(['topics', 'plan'], { env: { KAFKA_BROKERS: 'a:1' } });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Wijs het cluster aan met KAFKA_BROKERS');
  });

  it('says that Kafka does not answer', async () => {
    const env = { KAFKA_BROKERS: '127.0.0.1:1', SCHEMA_REGISTRY_URL: 'http://127.0.0.1:1' };
    const { exitCode, stderr } = await run(['topics', 'apply'], { env });
    expect(exitCode).toBe(3);
    expect(stderr).toContain('Kafka antwoordt niet op 127.0.0.1:1');
  });
});
