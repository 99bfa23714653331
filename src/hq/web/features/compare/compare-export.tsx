import { ExportButtons } from '@hq/web/components/export-buttons';
import { exportOccupancy, exportRevenue } from '@shared/hq/exports';
import { askedOf, occupancyGrain } from './question';
import type { Question } from './question';

/** Saves what the page shows. */
export function CompareExport({ question }: { question: Question | null }) {
  if (question?.measure === 'occupancy') {
    return (
      <ExportButtons
        call={exportOccupancy}
        name="coipo-occupancy"
        query={{ ...askedOf(question), by: occupancyGrain(question.by) }}
      />
    );
  }
  return (
    <ExportButtons
      call={exportRevenue}
      name="coipo-revenue"
      query={question && { ...askedOf(question), by: question.by }}
    />
  );
}
