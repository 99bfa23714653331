import { expect, test } from 'vitest';
import { dataDictionary } from '@test/helpers/data-dictionary';

test('the data dictionary is what the schema says (npm run docs brings it up to date)', async () => {
  await expect(dataDictionary()).toMatchFileSnapshot('../../../docs/data-dictionary.md');
});
