import 'cluster-facts';
import { profile } from '../../my-cluster';

const written = document.querySelector('cluster-facts')!;
const given = document.createElement('cluster-facts');
given.setAttribute('lang', 'en');
given.data = profile;
document.body.append(given);
document.addEventListener('cluster-facts-language', (event) => {
  document.querySelector('output')!.value = event.detail.language;
});
document.querySelector('button')!.onclick = () => {
  written.theme = 'dark';
};
