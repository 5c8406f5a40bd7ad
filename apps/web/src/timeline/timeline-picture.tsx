import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dateInProse, monthAbbreviation, parseCalendarDate } from '../time/calendar-date.js';
import { useLanguage } from '../words/use-language.js';
import { TimelineLegend } from './timeline-legend.js';
import type { Bar, Lane, TimelineLayout } from './timeline-layout.js';
import css from './timeline.module.css';
import { TimelinePatterns } from './timeline-patterns.js';
import { useWidth } from './use-width.js';

const AXIS = 30;
const LABEL = 19;
const BAR = 22;
const LANE = LABEL + BAR + 10;
const GAP_LABEL = 14;
const ROOM_FOR_LABEL = 70;

/** Bases as bars, work terms beneath, today as a line, gaps hatched: for people who would rather look than read. */
export function TimelinePicture({
  layout,
  word,
}: {
  layout: TimelineLayout;
  /** What the line of the present is called; left out: today. */
  word?: string | undefined;
}): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const [box, width] = useWidth();
  const height = AXIS + layout.lanes.length * LANE + (layout.gaps.length > 0 ? GAP_LABEL : 0);
  const at = (share: number): number => share * width;
  return (
    <div ref={box} className={css['box']}>
      {width > 0 ? (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title`}
        >
          <title id={`${id}-title`}>
            {t('authorization.pictureOf', {
              from: dateInProse(layout.from, language),
              to: dateInProse(layout.to, language),
            })}
          </title>
          <TimelinePatterns id={id} />
          <Axis layout={layout} width={width} height={height} />
          {layout.lanes.map((lane, index) => (
            <LaneBars key={lane.name} lane={lane} top={AXIS + index * LANE} at={at} id={id} layout={layout} />
          ))}
          {layout.todayX === null ? null : (
            <TodayLine
              x={at(layout.todayX)}
              width={width}
              height={height}
              word={word ?? t('authorization.legend.today')}
            />
          )}
        </svg>
      ) : null}
      <TimelineLegend layout={layout} />
    </div>
  );
}

function Axis({
  layout,
  width,
  height,
}: {
  layout: TimelineLayout;
  width: number;
  height: number;
}): ReactNode {
  const language = useLanguage();
  return (
    <g>
      {layout.ticks.map((tick) => {
        const parts = parseCalendarDate(tick.on);
        const x = tick.x * width;
        const name = tick.year ? String(parts?.year) : monthAbbreviation(parts?.month ?? 1, language);
        return (
          <g key={tick.on}>
            <line className={tick.year ? css['year'] : css['month']} x1={x} x2={x} y1={18} y2={height} />
            {x < width - 28 ? (
              <text className={tick.year ? css['yearName'] : css['monthName']} x={x + 3} y={13}>
                {name}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

interface LaneProps {
  lane: Lane;
  top: number;
  at: (share: number) => number;
  id: string;
  layout: TimelineLayout;
}

function LaneBars({ lane, top, at, id, layout }: LaneProps): ReactNode {
  const { t } = useTranslation();
  return (
    <g>
      <text className={css['laneName']} x={0} y={top + 13}>
        {t(`authorization.lanes.${lane.name}`)}
      </text>
      {lane.bars.map((bar) => (
        <BarShape
          key={`${bar.from}:${bar.state}:${bar.label ?? ''}`}
          bar={bar}
          y={top + LABEL}
          at={at}
          id={id}
          named={lane.name === 'workTerm'}
        />
      ))}
      {lane.name === 'workTerm'
        ? layout.gaps.map((gap) => (
            <g key={gap.from}>
              <rect
                className={css['gapGround']}
                x={at(gap.x)}
                y={top + LABEL}
                width={Math.max(at(gap.width), 2)}
                height={BAR}
              />
              <rect
                className={css['gap']}
                x={at(gap.x)}
                y={top + LABEL}
                width={Math.max(at(gap.width), 2)}
                height={BAR}
                fill={`url(#${id}-gap)`}
              />
              <text
                className={css['gapName']}
                x={at(gap.x) + (gapFits(at(1), at(gap.x)) ? 0 : at(gap.width))}
                y={top + LABEL + BAR + GAP_LABEL}
                textAnchor={gapFits(at(1), at(gap.x)) ? 'start' : 'end'}
              >
                {t('authorization.legend.gap')}
              </text>
            </g>
          ))
        : null}
    </g>
  );
}

/** A label that would run over the right edge ends with its gap instead. */
const gapFits = (width: number, x: number): boolean => width - x > ROOM_FOR_LABEL;

function BarShape({
  bar,
  y,
  at,
  id,
  named,
}: {
  bar: Bar;
  y: number;
  at: LaneProps['at'];
  id: string;
  named: boolean;
}): ReactNode {
  const width = Math.max(at(bar.width) - 1, 2);
  return (
    <g>
      <rect className={css[bar.state]} x={at(bar.x)} y={y} width={width} height={BAR} rx={4} />
      {bar.state === 'authorized_policy' || bar.state === 'maintained' || bar.state === 'unknown' ? (
        <rect
          x={at(bar.x)}
          y={y}
          width={width}
          height={BAR}
          rx={4}
          fill={`url(#${id}-${bar.state === 'unknown' ? 'dots' : 'stripes'})`}
        />
      ) : null}
      {named && bar.label && width > bar.label.length * 8 + 10 ? (
        <text className={css['barName']} x={at(bar.x) + 6} y={y + 15}>
          {bar.label}
        </text>
      ) : null}
    </g>
  );
}

function TodayLine({
  x,
  width,
  height,
  word,
}: {
  x: number;
  width: number;
  height: number;
  word: string;
}): ReactNode {
  const right = x > width - 60;
  return (
    <g>
      <line className={css['today']} x1={x} x2={x} y1={18} y2={height} />
      <text
        className={css['todayName']}
        x={right ? x - 5 : x + 5}
        y={27}
        textAnchor={right ? 'end' : 'start'}
      >
        {word}
      </text>
    </g>
  );
}
