// `cluster-facts` with its types in Svelte's templates.

import type { ClusterFacts, ClusterFactsEventMap, ClusterFactsProps } from './index.js';
import type { HTMLAttributes } from 'svelte/elements';

type Listeners = { [Name in keyof ClusterFactsEventMap as `on${Name}`]?: (event: ClusterFactsEventMap[Name]) => void };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'cluster-facts': HTMLAttributes<ClusterFacts> & ClusterFactsProps & Listeners;
  }
}

export * from './index.js';
