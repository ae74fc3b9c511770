package vn.travinh.asean.editor;

import vn.travinh.asean.view.QrCode;

/**
 * An authenticator is to be introduced.
 *
 * @param spaced the secret in groups of four, for those who type it
 * @param required whether there is no way around it
 */
record SetUpPage(
    String secret,
    String spaced,
    QrCode code,
    String next,
    String error,
    boolean required,
    CarriedForm carried) {
  public boolean hasError() {
    return !error.isEmpty();
  }
}
