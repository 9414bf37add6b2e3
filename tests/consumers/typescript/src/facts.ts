import 'cluster-facts';
import type { Profile } from 'cluster-facts';

export function show(profile: Profile, onLanguage: (language: 'sv' | 'en') => void) {
  const facts = document.createElement('cluster-facts');
  facts.setAttribute('lang', 'en');
  facts.data = profile;
  facts.addEventListener('cluster-facts-language', (event) => onLanguage(event.detail.language));
  document.body.append(facts);
}
