import { type ComponentChildren } from 'preact';
import { Button } from '#libs/ui';
import { type PageContext } from '../../../shared/page-context.js';
import { TextField } from './fields.js';
import { adminText } from './words.js';

interface ListProps {
  /** What the list is of: said to who cannot see it. */
  caption: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
  empty: string;
}

/** A dense table whose rows become cards on a phone: each cell then says which column it is of. */
export function List({ caption, head, rows, empty }: ListProps) {
  if (rows.length === 0) return <p class="govuk-body otk-quiet">{empty}</p>;
  return (
    <table class="otk-list" role="table">
      <caption class="govuk-visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {head.map((text) => (
            <th key={text} scope="col" role="columnheader">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, row) => (
          <tr key={row} role="row">
            {cells.map((cell, column) => (
              <td key={column} role="cell">
                <span class="otk-list__label" aria-hidden="true">
                  {head[column]}
                </span>
                <span class="otk-list__value">{cell}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What can be looked over at once is not searched. */
const SHORT_MAX = 10;

export function isLong(items: readonly unknown[]): boolean {
  return items.length > SHORT_MAX;
}

/** Narrows a long list to what holds some words; the address keeps them. */
export function Finder({ page, path, text, label }: { page: PageContext; path: string; text: string; label: string }) {
  const t = adminText(page.language);
  return (
    <form method="get" action={path} class="otk-finder" role="search">
      <TextField name="text" label={label} value={text} errors={null} type="search" width={20} />
      <Button text={t('list.find')} classes="govuk-button--secondary" />
      {text !== '' && (
        <a class="govuk-link otk-finder__all" href={path}>
          {t('list.all')}
        </a>
      )}
    </form>
  );
}

/** The way on from a list by pages. */
export function Further({
  page,
  path,
  query,
  next,
}: {
  page: PageContext;
  path: string;
  query?: URLSearchParams;
  next: string | null;
}) {
  const t = adminText(page.language);
  const first = new URLSearchParams(query);
  const isFirst = !first.has('cursor');
  first.delete('cursor');
  const on = new URLSearchParams(first);
  if (next !== null) on.set('cursor', next);
  if (isFirst && next === null) return null;
  return (
    <p class="govuk-body otk-further">
      {!isFirst && (
        <a class="govuk-link" href={urlOf(path, first)}>
          {t('list.first')}
        </a>
      )}
      {next !== null && (
        <a class="govuk-link" href={urlOf(path, on)} rel="next">
          {t('list.more')}
        </a>
      )}
    </p>
  );
}

export function urlOf(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A link that looks like the button it stands beside. */
export function ButtonLink({
  href,
  children,
  secondary = false,
}: {
  href: string;
  children: ComponentChildren;
  secondary?: boolean;
}) {
  return (
    <a
      class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}`}
      href={href}
      role="button"
      data-module="govuk-button"
      draggable={false}
    >
      {children}
    </a>
  );
}

/** Buttons beside each other. */
export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="govuk-button-group">{children}</div>;
}
