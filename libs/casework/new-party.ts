import { type CaseId, type PartyId, uuidv7 } from '#libs/kernel';
import { type Party } from './entities/index.js';

/** Somebody in a case, not written yet: what is not known of them is null. A person, unless `known` says otherwise. */
export function newParty(
  caseId: CaseId,
  role: Party['role'],
  known: Partial<Omit<Party, 'id' | 'caseId' | 'role'>>,
  now: Date,
): Party {
  return {
    id: uuidv7<PartyId>(now),
    caseId,
    role,
    kind: 'person',
    name: null,
    organisation: null,
    email: null,
    phone: null,
    postalAddress: null,
    preferredChannel: null,
    authorityBasis: null,
    supportNeeds: [],
    staffId: null,
    externalBodyId: null,
    wantsNews: true,
    wantsSurveys: true,
    erasedAt: null,
    ...known,
  };
}
