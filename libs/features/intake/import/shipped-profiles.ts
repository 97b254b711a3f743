import { type Profile, profileSchema } from './profile.js';
import boston311 from './profiles/boston311.json' with { type: 'json' };
import cfpbNarratives from './profiles/cfpb-narratives.json' with { type: 'json' };
import cfpb from './profiles/cfpb.json' with { type: 'json' };
import nyc311 from './profiles/nyc311.json' with { type: 'json' };
import ukHousingOmbudsman from './profiles/uk-housing-ombudsman.json' with { type: 'json' };

const SHIPPED: readonly unknown[] = [boston311, nyc311, cfpb, cfpbNarratives, ukHousingOmbudsman];

/** The profiles that come with the program. A body writes its own in the same form. */
export function shippedProfiles(): readonly Profile[] {
  return SHIPPED.map((profile) => profileSchema.parse(profile));
}
