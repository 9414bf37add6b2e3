import { configure } from 'cluster-facts';

configure({ base: '/cluster-facts/' });
