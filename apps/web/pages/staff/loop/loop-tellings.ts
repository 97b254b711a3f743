import { type LoopFigures, spreadOf, sumOf } from '#libs/features/feedback';
import { type Share, shareInterval } from '#libs/domain/indicators';
import { type LoopFigure } from './loop-tables.js';
import { type LoopMessage } from './messages.en.js';
import { type LoopWords } from './words.js';

/** What a figure says, before its numbers. */
export interface LoopTelling {
  readonly title: string;
  readonly about: string;
  /** Drawn as a bar; null where a bar would say nothing. */
  readonly share: Share | null;
}

type Titled = 'given' | 'met' | 'time' | 'told';

export function tellingOf(figure: LoopFigure, figures: LoopFigures, t: LoopWords): LoopTelling {
  switch (figure) {
    case 'given':
      return shareTelling('given', sumOf(figures.given), t);
    case 'met':
      return shareTelling(
        'met',
        { part: figures.met.filter(({ measures }) => measures.length > 0).length, of: figures.met.length },
        t,
      );
    case 'time':
      return shareTelling('time', { part: figures.promised.filter(isOnTime).length, of: figures.promised.length }, t);
    case 'told':
      return shareTelling('told', sumOf(figures.told), t);
    case 'days':
      return daysTelling(figures, t);
    case 'helped':
      return helpedTelling(figures, t);
  }
}

export function isOnTime({ completedOn, dueOn }: LoopFigures['promised'][number]): boolean {
  return completedOn !== null && completedOn <= dueOn;
}

function shareTelling(figure: Titled, share: Share, t: LoopWords): LoopTelling {
  const about = t(`${figure}_about`);
  if (share.of === 0) return { title: t(`${figure}_title_none`), about, share: null };
  const key: LoopMessage = share.part === share.of ? `${figure}_title_all` : `${figure}_title`;
  return { title: t(key, { part: share.part, of: share.of }), about, share };
}

function daysTelling({ days }: LoopFigures, t: LoopWords): LoopTelling {
  const spread = spreadOf(days.flatMap(({ tallies }) => tallies));
  if (spread === null) return { title: t('days_title_none'), about: '', share: null };
  const { p25, p50, p75 } = spread;
  return { title: t('days_title', { days: p50 }), about: t('days_about', { p25, p75 }), share: null };
}

function helpedTelling({ helped }: LoopFigures, t: LoopWords): LoopTelling {
  const share = sumOf(helped.map(({ answered, yes, partly }) => ({ part: yes + partly, of: answered })));
  const interval = shareInterval(share);
  if (interval === null) return { title: t('helped_title_none'), about: t('helped_about_none'), share: null };
  const [from, to] = [interval.from, interval.to].map((end) => Math.round(100 * end));
  return {
    title: t('helped_title', { part: share.part, of: share.of }),
    about: t('helped_about', { from: from!, to: to! }),
    share,
  };
}
