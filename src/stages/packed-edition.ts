import { Profile } from '../../schemas/profile.ts';
import { entriesOf } from '../extract/open-edition.ts';
import type { FoundEdition } from '../input/collect.ts';
import { knownYaml } from '../input/yaml-file.ts';
import { asJson } from '../store/keep.ts';
import { packer } from '../store/packed.ts';
import { neededForm, type KnownEdition } from './known-edition.ts';

/**
 * Editions in the least memory: what a build asks of one edition at a time is packed, and its profile is read again when something asks for
 * what it says. They are as they were to whoever reads them.
 */
export function editionPacker(): (edition: KnownEdition, found: FoundEdition) => KnownEdition {
  const packReport = packer<KnownEdition['report']>(asJson());
  const packReconciliation = packer<KnownEdition['reconciliation']>(asJson());
  const packNeeded = packer(neededForm);
  return ({ report, reconciliation, needed, ...edition }, found) => {
    const openReport = packReport(report);
    const openReconciliation = packReconciliation(reconciliation);
    const openNeeded = packNeeded(needed);
    return {
      ...edition,
      profile: knownYaml(edition.profile.file, Profile, entriesOf(found)),
      get report() {
        return openReport();
      },
      get reconciliation() {
        return openReconciliation();
      },
      get needed() {
        return openNeeded();
      },
    };
  };
}
