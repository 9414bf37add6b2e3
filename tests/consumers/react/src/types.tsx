// What JSX lets through, and what it doesn't: this file is only compiled.

import 'cluster-facts/react';

export const good = <cluster-facts className="wide" slot="x" profile="varmland" view="figure" figure="growth" heading-level="2" />;
// @ts-expect-error there is no such view
export const view = <cluster-facts view="crad" />;
// @ts-expect-error a profile has more than this
export const data = <cluster-facts data={{ id: 'x' }} />;
// @ts-expect-error a change of language comes with no errors
export const event = <cluster-facts oncluster-facts-language={({ detail }) => detail.errors} />;
