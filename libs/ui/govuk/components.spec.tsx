import { readFileSync } from 'node:fs';
import { type FunctionComponent } from 'preact';
import { render } from 'preact-render-to-string';
import { parseHtml, wordsOf } from '../../../test/support/html-tree.js';
import * as ui from './components.js';
import { fillSlots, isSlotName, takeSlots, TrustedHtml } from './slots.js';
import { Tag } from './tag.js';
import { type ComponentName, COMPONENTS, govukPath } from './upstream.js';
import { SpokenLanguage } from './words/index.js';

interface Fixture {
  readonly name: string;
  readonly options: object;
  readonly html: string;
}

const FIXTURES = COMPONENTS.flatMap((name) => {
  const { fixtures } = JSON.parse(readFileSync(govukPath(`components/${name}/fixtures.json`), 'utf8')) as { fixtures: Fixture[] };
  return fixtures.map((fixture) => ({ component: name, title: `${name}: ${fixture.name}`, ...fixture }));
});

const components: Readonly<Record<string, unknown>> = { ...ui, Tag };

function componentOf(name: ComponentName): FunctionComponent<object> {
  const exported = name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return components[exported] as FunctionComponent<object>;
}

/** Upstream's examples give HTML as strings; ours takes JSX. */
function asJsx(value: unknown, name = '', within = ''): unknown {
  if (typeof value === 'string' && value !== '' && (isSlotName(name) || within === 'slots')) return <TrustedHtml html={value} />;
  if (Array.isArray(value)) return value.map((item) => asJsx(item));
  if (typeof value !== 'object' || value === null || name === 'attributes') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asJsx(inner, key, name)]));
}

function renderFixture({ component, options }: (typeof FIXTURES)[number], language: 'en' | 'ru'): string {
  const Component = componentOf(component);
  return render(
    <SpokenLanguage.Provider value={language}>
      <Component {...(asJsx(options) as object)} />
    </SpokenLanguage.Provider>,
  );
}

/** The place of a number, and what stands on the key. */
const NOT_ENGLISH = new Set(['count', 'Shift']);

describe('the components', () => {
  it('are all there', () => {
    expect(COMPONENTS.filter((name) => !componentOf(name))).toEqual([]);
    expect(FIXTURES.length).toBeGreaterThan(690);
  });

  it.each(FIXTURES)('make what upstream makes: $title', (fixture) => {
    expect(parseHtml(renderFixture(fixture, 'en'))).toEqual(parseHtml(fixture.html));
  });

  it.each(FIXTURES)('say nothing in English on a Russian page: $title', (fixture) => {
    const given = JSON.stringify(fixture.options);
    const said = [...wordsOf(parseHtml(renderFixture(fixture, 'ru')), /^(aria-label|title|placeholder|data-i18n\..+)$/)];
    const words = said.flatMap((text) => text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !NOT_ENGLISH.has(word));
    expect(words.filter((word) => !given.includes(word))).toEqual([]);
  });
});

/** What upstream's scripts say by themselves, by the option that holds it: a sentence, or one for each plural form. */
type Sentences = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
const scripts =
  jest.requireActual<Readonly<Record<string, { readonly defaults?: { readonly i18n: Sentences } }>>>('govuk-frontend');

describe("a component's script", () => {
  it.each([
    ['Accordion', <ui.Accordion id="parts" items={[]} />],
    ['CharacterCount', <ui.CharacterCount name="what" maxlength={9} label={{ text: 'Что' }} />],
    ['ExitThisPage', <ui.ExitThisPage redirectUrl="/" />],
    ['FileUpload', <ui.FileUpload name="file" javascript label={{ text: 'Файл' }} />],
    ['PasswordInput', <ui.PasswordInput name="password" label={{ text: 'Пароль' }} />],
  ])('is given Russian words for all it says: %s', (name, jsx) => {
    const html = render(<SpokenLanguage.Provider value="ru">{jsx}</SpokenLanguage.Provider>);
    const sentences = Object.entries(scripts[name]?.defaults?.i18n ?? {}).filter(([key]) => key !== 'textareaDescription');
    const wanted = sentences.flatMap(([key, value]) => {
      const attribute = `data-i18n.${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      return typeof value === 'string' ? [attribute] : ['one', 'few', 'many', 'other'].map((form) => `${attribute}.${form}`);
    });
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((attribute) => !new RegExp(`${attribute}="[^"]*[А-я]`).test(html))).toEqual([]);
  });
});

describe('what is put into a component', () => {
  it('is text unless it is JSX', () => {
    expect(render(<ui.InsetText html="<b>1 < 2</b>" />)).toContain('&lt;b>1 &lt; 2&lt;/b>');
    expect(render(<ui.InsetText text="<b>1 < 2</b>" />)).toContain('&lt;b&gt;1 &lt; 2&lt;/b&gt;');
    expect(
      render(
        <ui.InsetText>
          <b>1</b> and {'<2>'}
        </ui.InsetText>,
      ),
    ).toContain('<b>1</b> and &lt;2>');
  });

  it('cannot spell a mark and so stand in the place of something else', () => {
    const html = render(<ui.SummaryList rows={[{ key: { text: '<!--slot 0-->' }, value: { html: <b>secret</b> } }]} />);
    expect(html.match(/secret/g)).toHaveLength(1);
    const { params, slots } = takeSlots({ html: '<!--slot 1-->', titleHtml: <b>1</b> });
    expect(render(fillSlots(Object.values(params).join(), slots))).toBe('&lt;!--slot 1-->,<b>1</b>');
  });

  it('keeps its lines, however deep it stands', () => {
    const letter = 'Dear all,\n\n  a line further in\nthe end';
    const html = render(
      <ui.Radios
        name="how"
        items={[
          {
            text: 'By letter',
            value: 'letter',
            conditional: { html: <ui.Textarea name="letter" label={{ text: 'Letter' }} value={letter} /> },
          },
        ]}
      />,
    );
    expect(html).toContain(`>${letter}</textarea>`);
  });

  it('is left out with its attribute when it is undefined', () => {
    const html = render(<ui.Button text="Go" attributes={{ 'data-a': undefined, 'data-b': 'b' }} />);
    expect(html).toContain('data-b="b"');
    expect(html).not.toContain('data-a');
  });
});
