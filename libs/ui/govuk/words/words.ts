import { type GovukOptions } from '../options.generated.js';

/** What a component says when the page does not: options laid under the page's, or a function of the page's, laid over them. */
export type ComponentWords = {
  readonly [Name in keyof GovukOptions]?:
    Words<GovukOptions[Name]> | ((given: Partial<GovukOptions[Name]>) => Words<GovukOptions[Name]>);
} & { readonly 'error-message'?: Words<GovukOptions['error-message']> };

type Words<Options> = Partial<Options>;
