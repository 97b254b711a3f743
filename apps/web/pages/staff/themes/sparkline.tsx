const WIDTH = 130;
const HEIGHT = 28;

/** Bars of a series, without an axis: a glance, whose numbers stand beside it. */
export function Sparkline({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const each = WIDTH / Math.max(1, counts.length);
  return (
    <svg
      class="otk-themes-line"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {counts.map((count, place) => {
        const height = Math.round((HEIGHT * count) / most);
        return (
          <rect
            key={place}
            class="otk-mark otk-mark--filled"
            x={Math.round(place * each * 10) / 10}
            y={HEIGHT - height}
            width={Math.max(1, Math.round(each * 8) / 10)}
            height={height}
          />
        );
      })}
    </svg>
  );
}
