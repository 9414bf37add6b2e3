import { profile } from '../../my-cluster';
import { show } from './facts';

const chosen = document.querySelector('output')!;
show(profile, (language) => {
  chosen.value = language;
});
document.querySelector('button')!.onclick = () => {
  document.querySelector('cluster-facts')!.theme = 'dark';
};
