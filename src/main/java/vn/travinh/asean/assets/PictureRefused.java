package vn.travinh.asean.assets;

/** A file that cannot be shown as a picture, with what its owner can do about it. */
final class PictureRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String fix;

  PictureRefused(String code, String message, String fix) {
    super(message);
    this.code = code;
    this.fix = fix;
  }

  String code() {
    return code;
  }

  String fix() {
    return fix;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
