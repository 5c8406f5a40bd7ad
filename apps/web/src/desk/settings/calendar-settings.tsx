import type { ReactNode } from 'react';
import { CalendarPanel } from '../../calendar/calendar-panel.js';

export function CalendarSettings(): ReactNode {
  return <CalendarPanel audience="staff" />;
}
