-- Moments are milliseconds since 1970-01-01T00:00:00Z. Secrets lie here as SHA-256 in hexadecimal, passwords as Argon2id.
-- ${id} is the one word that differs between SQLite and PostgreSQL: a number given by the database and never again.

CREATE TABLE account (
  id ${id},
  name TEXT NOT NULL UNIQUE,
  display_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('author', 'editor', 'admin')),
  active BOOLEAN NOT NULL,
  password TEXT NOT NULL,
  -- Secret of the authenticator, null where there is none, and the last of its steps that was used.
  second_factor TEXT,
  last_step BIGINT NOT NULL,
  created_at BIGINT NOT NULL
);

CREATE TABLE recovery_code (
  account_id BIGINT NOT NULL REFERENCES account (id),
  code_hash TEXT NOT NULL,
  PRIMARY KEY (account_id, code_hash)
);

CREATE TABLE session (
  id ${id},
  secret_hash TEXT NOT NULL UNIQUE,
  account_id BIGINT NOT NULL REFERENCES account (id),
  complete BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL,
  last_used_at BIGINT NOT NULL,
  browser TEXT NOT NULL
);

CREATE INDEX session_of_account ON session (account_id);

-- Attempts to sign in that failed, by the hash of a name or an address.
CREATE TABLE attempt (
  key_hash TEXT PRIMARY KEY,
  failures BIGINT NOT NULL,
  blocked_until BIGINT NOT NULL,
  last_at BIGINT NOT NULL
);

CREATE INDEX attempt_by_age ON attempt (last_at);

-- Addresses from which an account was signed in to, so that strangers who try its name do not hold up its owner.
CREATE TABLE known_address (
  account_id BIGINT NOT NULL REFERENCES account (id),
  address_hash TEXT NOT NULL,
  last_at BIGINT NOT NULL,
  PRIMARY KEY (account_id, address_hash)
);

CREATE TABLE audit (
  number BIGINT PRIMARY KEY,
  at BIGINT NOT NULL,
  account TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
);

-- One row: the last entry. Who adds takes this row first, so that additions happen one after the other.
CREATE TABLE audit_end (
  number BIGINT NOT NULL,
  hash TEXT NOT NULL
);

INSERT INTO audit_end (number, hash) VALUES (0, '');

CREATE TABLE comment (
  id ${id},
  path TEXT NOT NULL,
  account TEXT NOT NULL,
  at BIGINT NOT NULL,
  text TEXT NOT NULL,
  settled BOOLEAN NOT NULL
);

CREATE INDEX comment_on_path ON comment (path);

CREATE TABLE preview_link (
  id ${id},
  token_hash TEXT NOT NULL UNIQUE,
  path TEXT NOT NULL,
  account TEXT NOT NULL,
  expires_at BIGINT NOT NULL
);

CREATE INDEX preview_link_on_path ON preview_link (path);

CREATE TABLE switch_on (
  name TEXT PRIMARY KEY
);
