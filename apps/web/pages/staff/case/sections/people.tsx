import { type CaseView } from '../case-view.js';
import { Written } from '../written.js';

/** Who complains, who acts for them, and who is complained of. */
export function People({ view }: { view: CaseView }) {
  const { file, words } = view;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.page('people.title')}</h2>
      {file.parties.length === 0 && <p class="govuk-body-s">{words.page('people.none')}</p>}
      {file.parties.map((party) => (
        <div key={party.id} class="otk-party">
          <h3 class="govuk-heading-s">
            {words.list(`party.${party.role}`)}: {calledOf(view, party)}
          </h3>
          <ul class="otk-party__facts">
            <li>{words.list(`partyKind.${party.kind}`)}</li>
            {factsOf(view, party).map((fact) => (
              <li key={fact}>
                <Written text={fact} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

type Party = CaseView['file']['parties'][number];

function calledOf({ words, names }: CaseView, party: Party): string {
  if (party.staffId !== null) return names.person(party.staffId);
  if (party.externalBodyId !== null) return names.body(party.externalBodyId);
  if (party.erasedAt !== null) return words.page('forgotten');
  return [party.name, party.organisation].filter((one) => one !== null).join(', ') || words.page('anonymous');
}

function factsOf({ words }: CaseView, party: Party): string[] {
  const { email, phone, postalAddress, authorityBasis, supportNeeds } = party;
  return [
    email,
    phone,
    postalAddress?.replaceAll('\n', ', '),
    authorityBasis && words.page('people.basis', { basis: authorityBasis }),
    supportNeeds.length > 0 && words.page('people.needs', { needs: supportNeeds.join('; ') }),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
}
