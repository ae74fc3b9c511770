package vn.travinh.asean;

/** Which version of the program this is. */
final class Version {
  private Version() {}

  /** From the manifest of the packaged program; "development" where it runs from its classes. */
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
