import { type FunctionComponent } from 'preact';
import { type PropsOf } from './component.js';
import { type Attributes, type Slot } from './slot.js';

/** Upstream's tag, written out: a queue shows a hundred of them, and a template costs twenty times as much. */
export const Tag: FunctionComponent<PropsOf<'tag'>> = (props) => {
  const { text, html, children, classes, attributes } = props as { readonly [Name in 'text' | 'html' | 'children']?: Slot } & {
    readonly classes?: string;
    readonly attributes?: Attributes;
  };
  return (
    <strong class={classes ? `govuk-tag ${classes}` : 'govuk-tag'} {...plain(attributes)}>
      {children ?? html ?? text}
    </strong>
  );
};

/** Upstream writes `true` as a word, and a bare name only when it is asked to. */
function plain(attributes: Attributes = {}): Readonly<Record<string, string | true | undefined>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, given]) => {
      const { value, optional = false } = typeof given === 'object' && given !== null ? given : { value: given };
      if (value === undefined || (optional && value === false)) return [name, undefined];
      return [name, optional && value === true ? true : String(value)];
    }),
  );
}
