// `cluster-facts` with its JSX for React 19, which sets properties and hears events of elements of their own.

import type { ClusterFacts, ClusterFactsEventMap, ClusterFactsProps } from './index.js';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Listeners = { [Name in keyof ClusterFactsEventMap as `on${Name}`]?: (event: ClusterFactsEventMap[Name]) => void };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'cluster-facts': DetailedHTMLProps<HTMLAttributes<ClusterFacts>, ClusterFacts> & ClusterFactsProps & Listeners;
    }
  }
}

export * from './index.js';
