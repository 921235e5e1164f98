import { afterAll, beforeAll } from 'vitest';
import { describeKafka } from '../../broker/testing.js';
import { describeEngine, TOPICS } from '../../contract/index.js';
import { Setting } from './testhulp/setting.js';

describeKafka('on a broker', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await Setting.make(TOPICS);
  });
  afterAll(() => setting.remove());

  describeEngine('kafka', async () => {
    const database = await setting.database();
    await setting.emptyTopics();
    return { open: () => setting.open(database), dispose: () => database.drop() };
  });
});
