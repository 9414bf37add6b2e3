// A profile that ships.

import type { Profile } from './profile.js';

declare const profile: Profile;
export default profile;
