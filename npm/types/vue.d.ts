// `cluster-facts` with its types in Vue's templates. Vue's compiler has to know that the element isn't one of its components:
// `isCustomElement: (tag) => tag === 'cluster-facts'`.

import type { ClusterFacts, ClusterFactsEventMap, ClusterFactsProps } from './index.js';
import type { HTMLAttributes, PublicProps } from 'vue';

type Listeners = { [Name in keyof ClusterFactsEventMap]: (event: ClusterFactsEventMap[Name]) => void };

declare module 'vue' {
  interface GlobalComponents {
    'cluster-facts': new () => ClusterFacts & {
      /** Only what its compiler reads; there is no such property. @deprecated */
      $props: ClusterFactsProps & HTMLAttributes & PublicProps & { [Name in keyof Listeners as `on${Capitalize<Name>}`]?: Listeners[Name] };
      /** Only what its compiler reads; there is no such method. @deprecated */
      $emit: <Name extends keyof Listeners>(name: Name, ...event: Parameters<Listeners[Name]>) => void;
    };
  }
}

export * from './index.js';
