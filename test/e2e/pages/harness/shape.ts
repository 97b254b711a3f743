import { type Page } from 'playwright-core';
import { type Language } from '#libs/kernel';

const ERROR: Readonly<Record<Language, string>> = { en: 'Error: ', ru: 'Ошибка: ' };
/** 1280 px at 400 %: WCAG 2.2, 1.4.10. */
const NARROWEST_PX = 320;

/** What of the page's frame is wrong: its headings, its language, its title, and where it says that something was filled in wrongly. */
export async function shapeFaults(page: Page, language: Language): Promise<string[]> {
  const seen = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1')].map((heading) => heading.innerText),
    lang: document.documentElement.lang,
    title: document.title,
    hasErrors: document.querySelector('.govuk-error-summary') !== null,
    isFocused: document.activeElement?.matches('.govuk-error-summary') ?? false,
    deadLinks: [...document.querySelectorAll<HTMLAnchorElement>('.govuk-error-summary a[href^="#"]')]
      .map((link) => link.getAttribute('href')!)
      .filter((href) => document.getElementById(href.slice(1)) === null),
  }));
  const saysError = seen.title.startsWith(ERROR[language]);
  return [
    seen.headings.length !== 1 && `${seen.headings.length} first headings: ${seen.headings.join(', ')}`,
    seen.lang !== language && `lang is "${seen.lang}"`,
    seen.title.trim() === '' && 'no title',
    seen.hasErrors && !saysError && `there are errors, and the title does not begin with "${ERROR[language]}": ${seen.title}`,
    !seen.hasErrors && saysError && `the title speaks of an error that nothing on the page explains: ${seen.title}`,
    seen.hasErrors && !seen.isFocused && 'the summary of errors has no focus',
    ...seen.deadLinks.map((href) => `the summary of errors leads nowhere: ${href}`),
  ].filter((fault) => fault !== false);
}

/** Whether a reader who has zoomed in must scroll sideways, and over what. */
export async function widthFaults(page: Page): Promise<string[]> {
  const screen = page.viewportSize()!;
  await page.setViewportSize({ width: NARROWEST_PX, height: screen.height });
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return null;
    const elements = [...document.body.querySelectorAll('*')].map((element) => ({
      element,
      right: element.getBoundingClientRect().right,
    }));
    const furthest = Math.max(...elements.map(({ right }) => right));
    const reaching = elements.filter(({ right }) => right > furthest - 1).map(({ element }) => element);
    const inner = reaching.filter((element) => !reaching.some((other) => other !== element && element.contains(other)));
    return inner.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });
  await page.setViewportSize(screen);
  return wide === null ? [] : [`scrolls sideways at ${NARROWEST_PX} px: ${wide.join(', ')}`];
}
