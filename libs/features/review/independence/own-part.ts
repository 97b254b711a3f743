import { type OpenCase } from '#libs/casework';
import { barsForReview } from '#libs/domain/independence';
import { nextStage } from '#libs/domain/procedure';
import { type StaffId } from '#libs/kernel';

/**
 * Whether somebody had such a part in a case that they may not look at what was decided in it. They may let a second look at it in, which harms nobody;
 * to refuse one would be to judge their own work.
 */
export function hadPartIn({ row, file, procedure }: OpenCase, staffId: StaffId): boolean {
  const { bars = [] } = nextStage(procedure.pack)?.reviewer ?? {};
  const parts = file.participations.map((part) => ({ ...part, caseId: row.id }));
  const barred = barsForReview({
    parts,
    managers: new Map(),
    interests: [],
    concerned: { person: [], organisation: [], matter: [] },
    pack: { bars, barsSuperiors: false },
  });
  return barred.some((bar) => bar.staffId === staffId);
}
