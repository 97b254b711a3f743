/** The official package ships no types. What we use of it: classes that take over the elements marked as theirs. */
declare module 'govuk-frontend' {
  type Component = abstract new (root: Element, config?: object) => object;
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const FileUpload: Component;
  export const NotificationBanner: Component;
  export const PasswordInput: Component;
  export const Radios: Component;
  export const SkipLink: Component;
  /** Takes over every element on the page, or under `scope`, that is marked as this component's. */
  export function createAll(component: Component, config?: object, scope?: Element | Document): object[];
}
