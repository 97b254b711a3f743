import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeOptions } from './describe-options.js';

const FILE = join(__dirname, 'options.generated.ts');

describe("the components' options", () => {
  it('are typed as upstream documents them', () => {
    const text = describeOptions();
    if (process.env['OTKLIK_WRITE_UI_TYPES']) writeFileSync(FILE, text);

    // When this fails after an upgrade of govuk-frontend: `npm run ui:types`.
    expect(readFileSync(FILE, 'utf8')).toBe(text);
  });
});
