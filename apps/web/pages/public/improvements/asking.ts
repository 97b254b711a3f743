import { PUBLIC_STATES, type PublicFilter } from '#libs/features/feedback';
import { type Language, type ServiceCode } from '#libs/kernel';
import { type Sent, textOf } from '../../staff/admin/shared/sent.js';

/** What an address asks for; a choice that there is not asks for all. */
export function filterIn(query: Sent, services: readonly { readonly code: ServiceCode }[]): PublicFilter {
  const [service, state] = [textOf(query, 'service'), textOf(query, 'state')];
  return {
    service: services.find(({ code }) => code === service)?.code ?? null,
    state: PUBLIC_STATES.find((known) => known === state) ?? null,
  };
}

export function pathOf(number: number): string {
  return `/improvements/${number}`;
}

export function feedPath(kind: 'xml' | 'json', language: Language): string {
  return `/improvements/feed.${kind}?lang=${language}`;
}
