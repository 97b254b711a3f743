export interface Count {
  show(count: number): void;
  end(): void;
}

/** Shows on a terminal how far a long command has come; elsewhere, nothing. */
export function showCount(what: string, stream = process.stderr): Count {
  if (!stream.isTTY) return { show: () => {}, end: () => {} };
  const number = new Intl.NumberFormat('en');
  return {
    show: (count) => void stream.write(`\r${number.format(count)} ${what}`),
    end: () => void stream.write('\r\u001b[2K'),
  };
}
