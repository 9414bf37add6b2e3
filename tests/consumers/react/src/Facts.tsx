import type { Profile } from 'cluster-facts';
import 'cluster-facts/react';

export function Facts({ profile, onLanguage }: { profile: Profile; onLanguage: (language: 'sv' | 'en') => void }) {
  return <cluster-facts lang="en" data={profile} oncluster-facts-language={(event) => onLanguage(event.detail.language)} />;
}
