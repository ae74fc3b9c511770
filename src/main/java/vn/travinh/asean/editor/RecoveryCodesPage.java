package vn.travinh.asean.editor;

import java.util.List;

/**
 * Recovery codes, this once.
 *
 * @param next where to go on
 */
record RecoveryCodesPage(List<String> codes, String next, CarriedForm carried) {
  RecoveryCodesPage {
    codes = List.copyOf(codes);
  }
}
