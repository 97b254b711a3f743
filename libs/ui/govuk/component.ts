import { type FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';
import { type Language } from '#libs/kernel';
import { type GovukOptions } from './options.generated.js';
import { type Slot } from './slot.js';
import { fillSlots, takeSlots } from './slots.js';
import { runTemplate } from './templates.js';
import { type ComponentName } from './upstream.js';
import { SpokenLanguage, withWords } from './words/index.js';

/** What upstream documents; and where it takes `html`, that may stand between the tags. */
export type PropsOf<Name extends ComponentName> =
  | GovukOptions[Name]
  | (GovukOptions[Name] extends { readonly html?: Slot }
      ? Omit<GovukOptions[Name], 'text' | 'html'> & { readonly children: Slot }
      : never);

/** A Preact component that runs upstream's template. */
export function component<Name extends ComponentName>(name: Name): FunctionComponent<PropsOf<Name>> {
  const Component: FunctionComponent<PropsOf<Name>> = (props) => {
    const language: Language = useContext(SpokenLanguage);
    const { children, ...options } = props as GovukOptions[Name] & { readonly children?: Slot };
    const given = children === undefined ? options : { ...options, html: children };
    const { params, slots } = takeSlots(withWords(name, given, language));
    return fillSlots(runTemplate(name, params), slots);
  };
  Component.displayName = name;
  return Component;
}
