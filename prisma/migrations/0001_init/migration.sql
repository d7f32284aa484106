-- Enums ---------------------------------------------------------------------------------------------------------------
CREATE TYPE subject_kind AS ENUM ('post', 'comment');
CREATE TYPE outcome AS ENUM ('scored', 'abstained', 'refused', 'invalid', 'failed', 'over_budget', 'not_sampled', 'filtered');
CREATE TYPE evidence_grade AS ENUM ('exact', 'normalised');
CREATE TYPE evidence_field AS ENUM ('title', 'content', 'url');
CREATE TYPE run_kind AS ENUM ('hourly', 'weekly', 'range', 'hours', 'dump');
CREATE TYPE run_trigger AS ENUM ('schedule', 'manual', 'command', 'first_start');
CREATE TYPE run_state AS ENUM ('queued', 'running', 'succeeded', 'failed', 'cancelled');
CREATE TYPE task_state AS ENUM ('pending', 'running', 'retrying', 'succeeded', 'failed', 'skipped', 'cancelled');
CREATE TYPE log_level AS ENUM ('info', 'warn', 'error');
CREATE TYPE user_role AS ENUM ('reader', 'reviewer', 'admin');

-- What is observed: one row. A database holds one source, so that simulated and real content never mix. ------------------
CREATE TABLE observatory (
  singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  source_kind text NOT NULL CHECK (source_kind IN ('live', 'dump', 'demo')),
  source_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Runs ------------------------------------------------------------------------------------------------------------------
CREATE TABLE run (
  id text PRIMARY KEY,
  kind run_kind NOT NULL,
  trigger run_trigger NOT NULL,
  state run_state NOT NULL,
  engine text NOT NULL,
  engine_run_id text,
  params jsonb NOT NULL,
  settings jsonb NOT NULL,
  requested_by text,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  heartbeat_at timestamptz NOT NULL DEFAULT now(),
  cancel_requested_at timestamptz,
  counts jsonb NOT NULL DEFAULT '{}',
  cost_usd numeric(14, 8) NOT NULL DEFAULT 0,
  model_calls integer NOT NULL DEFAULT 0,
  error_code text,
  error text,
  CHECK (finished_at IS NULL OR started_at IS NULL OR finished_at >= started_at),
  CHECK ((state IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
);
-- "One run at a time" is this index, not a hope about the engine.
CREATE UNIQUE INDEX run_one_active ON run ((true)) WHERE state IN ('queued', 'running');
CREATE INDEX run_created ON run (created_at DESC, id DESC);

CREATE TABLE run_task (
  run_id text NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  task_id text NOT NULL,
  ordinal smallint NOT NULL,
  state task_state NOT NULL DEFAULT 'pending',
  attempt smallint NOT NULL DEFAULT 0,
  started_at timestamptz,
  finished_at timestamptz,
  counts jsonb NOT NULL DEFAULT '{}',
  error_code text,
  error text,
  PRIMARY KEY (run_id, task_id)
);

CREATE TABLE run_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  task_id text,
  at timestamptz NOT NULL DEFAULT now(),
  level log_level NOT NULL,
  message text NOT NULL,
  data jsonb
);
CREATE INDEX run_log_run ON run_log (run_id, id);

-- Raw answers: append-only, by content hash -----------------------------------------------------------------------------
CREATE TABLE raw_body (
  sha256 text PRIMARY KEY,
  body text NOT NULL,
  bytes integer NOT NULL,
  first_seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE raw_fetch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  path text NOT NULL,
  status smallint NOT NULL,
  sha256 text NOT NULL REFERENCES raw_body (sha256),
  fetched_at timestamptz NOT NULL,
  UNIQUE (run_id, path, sha256)
);
CREATE INDEX raw_fetch_sha ON raw_fetch (sha256);
CREATE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER raw_body_append_only BEFORE UPDATE ON raw_body FOR EACH ROW EXECUTE FUNCTION refuse_update();
CREATE TRIGGER raw_fetch_append_only BEFORE UPDATE ON raw_fetch FOR EACH ROW EXECUTE FUNCTION refuse_update();

CREATE TABLE rejected_item (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  path text NOT NULL,
  kind text NOT NULL,
  item_id text,
  reason text NOT NULL,
  detail text NOT NULL,
  sample text,
  fingerprint text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (run_id, fingerprint)
);
CREATE INDEX rejected_item_reason ON rejected_item (run_id, reason);

-- Cursors and what they have covered ------------------------------------------------------------------------------------
CREATE TABLE cursor (
  stream text PRIMARY KEY,
  value jsonb NOT NULL,
  run_id text REFERENCES run (id) ON DELETE SET NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE observed_window (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  run_id text REFERENCES run (id) ON DELETE SET NULL,
  stream text NOT NULL,
  from_at timestamptz NOT NULL,
  to_at timestamptz NOT NULL,
  seen integer NOT NULL,
  stored integer NOT NULL,
  rejected integer NOT NULL,
  cut integer NOT NULL DEFAULT 0,
  UNIQUE (run_id, stream, from_at, to_at),
  CHECK (from_at <= to_at)
);
CREATE INDEX observed_window_time ON observed_window (stream, from_at, to_at);

-- Canonical -------------------------------------------------------------------------------------------------------------
CREATE TABLE agent (
  id text PRIMARY KEY,
  name text NOT NULL,
  display_name text,
  description text,
  karma bigint,
  follower_count bigint,
  following_count bigint,
  is_claimed boolean,
  is_verified boolean,
  is_active boolean,
  created_at timestamptz,
  last_active_at timestamptz,
  deleted_at timestamptz,
  profile_fetched_at timestamptz,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  first_seen_run_id text REFERENCES run (id) ON DELETE SET NULL,
  last_changed_run_id text REFERENCES run (id) ON DELETE SET NULL
);
CREATE INDEX agent_name ON agent (name);
CREATE INDEX agent_name_lower ON agent (lower(name) text_pattern_ops);
CREATE INDEX agent_profile_due ON agent (profile_fetched_at NULLS FIRST, id);
CREATE INDEX agent_changed ON agent (last_changed_run_id);
CREATE TABLE agent_history (
  agent_id text NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  karma bigint,
  follower_count bigint,
  following_count bigint,
  PRIMARY KEY (agent_id, at)
);

CREATE TABLE submolt (
  id text PRIMARY KEY,
  name text NOT NULL,
  display_name text,
  description text,
  subscriber_count bigint,
  post_count bigint,
  is_nsfw boolean,
  is_private boolean,
  created_at timestamptz,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  first_seen_run_id text REFERENCES run (id) ON DELETE SET NULL,
  last_changed_run_id text REFERENCES run (id) ON DELETE SET NULL
);
CREATE INDEX submolt_name ON submolt (name);
CREATE INDEX submolt_changed ON submolt (last_changed_run_id);
CREATE TABLE submolt_history (
  submolt_id text NOT NULL REFERENCES submolt (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  subscriber_count bigint,
  post_count bigint,
  PRIMARY KEY (submolt_id, at)
);

-- author_id and submolt_id may name rows that were never told: the site answers author: null for days.
CREATE TABLE post (
  id text PRIMARY KEY,
  author_id text REFERENCES agent (id),
  submolt_id text REFERENCES submolt (id),
  title text NOT NULL,
  content text NOT NULL,
  url text,
  type text,
  upvotes bigint NOT NULL,
  downvotes bigint NOT NULL,
  comment_count bigint NOT NULL,
  is_pinned boolean NOT NULL DEFAULT false,
  is_locked boolean NOT NULL DEFAULT false,
  is_spam boolean NOT NULL DEFAULT false,
  verification_status text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz,
  deleted_at timestamptz,
  content_hash text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  comments_fetched_count bigint,
  comments_fetched_at timestamptz,
  checked_at timestamptz NOT NULL,
  first_seen_at timestamptz NOT NULL,
  first_seen_run_id text REFERENCES run (id) ON DELETE SET NULL,
  last_changed_run_id text REFERENCES run (id) ON DELETE SET NULL,
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', left(title, 2000) || ' ' || left(content, 100000))) STORED
);
CREATE INDEX post_created ON post (created_at DESC, id DESC);
CREATE INDEX post_author ON post (author_id, created_at DESC, id DESC);
CREATE INDEX post_submolt ON post (submolt_id, created_at DESC, id DESC);
CREATE INDEX post_search ON post USING gin (search);
CREATE INDEX post_changed ON post (last_changed_run_id);
CREATE INDEX post_comment_count ON post (comment_count DESC, created_at DESC, id DESC);
-- Threads whose comments are to be fetched, most growth first: the order of the list is the order of the index.
CREATE INDEX post_comments_due ON post ((comment_count - COALESCE(comments_fetched_count, 0)) DESC, created_at DESC, id)
  WHERE comment_count > COALESCE(comments_fetched_count, 0) AND deleted_at IS NULL;

-- parent_id has no foreign key: a reply may outlive its parent, and is kept.
CREATE TABLE comment (
  id text PRIMARY KEY,
  post_id text NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  parent_id text,
  author_id text REFERENCES agent (id),
  content text NOT NULL,
  upvotes bigint NOT NULL,
  downvotes bigint NOT NULL,
  is_spam boolean NOT NULL DEFAULT false,
  verification_status text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz,
  deleted_at timestamptz,
  content_hash text NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  checked_at timestamptz NOT NULL,
  first_seen_at timestamptz NOT NULL,
  first_seen_run_id text REFERENCES run (id) ON DELETE SET NULL,
  last_changed_run_id text REFERENCES run (id) ON DELETE SET NULL,
  search tsvector GENERATED ALWAYS AS (to_tsvector('simple', left(content, 100000))) STORED
);
CREATE INDEX comment_post ON comment (post_id, created_at, id);
CREATE INDEX comment_author ON comment (author_id, created_at DESC, id DESC);
CREATE INDEX comment_created ON comment (created_at DESC, id DESC);
CREATE INDEX comment_search ON comment USING gin (search);
CREATE INDEX comment_changed ON comment (last_changed_run_id);

-- Every text that a subject was seen with. title and url are null for comments.
CREATE TABLE content_revision (
  subject_kind subject_kind NOT NULL,
  subject_id text NOT NULL,
  revision integer NOT NULL CHECK (revision >= 1),
  content_hash text NOT NULL,
  title text,
  content text NOT NULL,
  url text,
  seen_at timestamptz NOT NULL,
  run_id text REFERENCES run (id) ON DELETE SET NULL,
  PRIMARY KEY (subject_kind, subject_id, revision)
);

-- A transcript names the revisions that it was built from, in order; the text is rebuilt from them. Insert-once by hash.
CREATE TABLE transcript (
  id text PRIMARY KEY,
  subject_kind subject_kind NOT NULL,
  subject_id text NOT NULL,
  messages jsonb NOT NULL,
  message_count integer NOT NULL,
  max_depth integer NOT NULL,
  chars integer NOT NULL,
  is_current boolean NOT NULL DEFAULT true,
  run_id text REFERENCES run (id) ON DELETE SET NULL,
  built_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX transcript_current ON transcript (subject_kind, subject_id) WHERE is_current;

-- What waits for a task, noted in the transaction that changed the content and struck off in the one that did the work: finding it
-- costs the same at a thousand posts and at millions. A thread waits for its transcripts, a subject for the evaluation of its text.
CREATE TABLE transcript_due (
  post_id text PRIMARY KEY REFERENCES post (id) ON DELETE CASCADE
);
CREATE TABLE evaluation_due (
  subject_kind subject_kind NOT NULL,
  subject_id text NOT NULL,
  post_id text NOT NULL,
  content_at timestamptz NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
);
CREATE INDEX evaluation_due_time ON evaluation_due (subject_kind, content_at DESC, subject_id DESC);

-- Judging ---------------------------------------------------------------------------------------------------------------
CREATE TABLE judge_epoch (
  id text PRIMARY KEY,
  model_served text NOT NULL,
  rubric_version text NOT NULL,
  prompt_version text NOT NULL,
  schema_version text NOT NULL,
  is_stand_in boolean NOT NULL,
  first_used_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (model_served, rubric_version, prompt_version, schema_version)
);

CREATE TABLE evaluation (
  id text PRIMARY KEY,
  subject_kind subject_kind NOT NULL,
  subject_id text NOT NULL,
  content_hash text NOT NULL,
  revision integer NOT NULL,
  transcript_id text REFERENCES transcript (id) ON DELETE SET NULL,
  run_id text REFERENCES run (id) ON DELETE SET NULL,
  post_id text NOT NULL REFERENCES post (id) ON DELETE CASCADE,
  author_id text REFERENCES agent (id),
  submolt_id text REFERENCES submolt (id),
  content_at timestamptz NOT NULL,
  outcome outcome NOT NULL,
  reason text,
  is_current boolean NOT NULL DEFAULT true,
  tier text NOT NULL DEFAULT 'full',
  repeat integer NOT NULL DEFAULT 0,
  inclusion_probability double precision NOT NULL CHECK (inclusion_probability BETWEEN 0 AND 1),
  epoch_id text REFERENCES judge_epoch (id),
  model_requested text,
  model_served text,
  provider text,
  model_calls integer NOT NULL DEFAULT 0,
  tokens_in integer NOT NULL DEFAULT 0,
  tokens_out integer NOT NULL DEFAULT 0,
  tokens_reasoning integer NOT NULL DEFAULT 0,
  tokens_cached integer NOT NULL DEFAULT 0,
  cost_usd numeric(14, 8),
  latency_ms integer,
  chars_judged integer NOT NULL DEFAULT 0,
  chars_total integer NOT NULL DEFAULT 0,
  windows integer NOT NULL DEFAULT 0,
  addresses_evaluator boolean NOT NULL DEFAULT false,
  hidden_chars integer NOT NULL DEFAULT 0,
  quotes_dropped integer NOT NULL DEFAULT 0,
  max_score smallint,
  top_dimension text,
  raw_answers jsonb NOT NULL DEFAULT '[]',
  evaluated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, outcome),
  CHECK ((outcome = 'scored') = (max_score IS NOT NULL)),
  CHECK ((outcome = 'scored') = (top_dimension IS NOT NULL)),
  CHECK (outcome <> 'scored' OR epoch_id IS NOT NULL),
  CHECK (outcome = 'scored' OR reason IS NOT NULL),
  CHECK (max_score BETWEEN 0 AND 10),
  CHECK (chars_judged <= chars_total)
);
-- One published verdict a subject; what it superseded stays as a row.
CREATE UNIQUE INDEX evaluation_current ON evaluation (subject_kind, subject_id) WHERE is_current;
CREATE INDEX evaluation_subject ON evaluation (subject_kind, subject_id, evaluated_at DESC);
CREATE INDEX evaluation_risk ON evaluation (max_score DESC, content_at DESC, id DESC) WHERE is_current AND outcome = 'scored';
CREATE INDEX evaluation_time ON evaluation (content_at DESC, id DESC) WHERE is_current;
CREATE INDEX evaluation_author ON evaluation (author_id, content_at DESC) WHERE is_current;
CREATE INDEX evaluation_submolt ON evaluation (submolt_id, content_at DESC) WHERE is_current;
CREATE INDEX evaluation_run ON evaluation (run_id);
CREATE INDEX evaluation_post ON evaluation (post_id);
-- Those that a later run may try again, and those that still lack what the site told late.
CREATE INDEX evaluation_again ON evaluation (subject_kind, repeat, content_at DESC, subject_id DESC)
  WHERE is_current AND outcome IN ('failed', 'over_budget') AND reason NOT LIKE 'no\_judge%';
CREATE INDEX evaluation_unjudged ON evaluation (subject_kind, content_at DESC, subject_id DESC)
  WHERE is_current AND outcome IN ('failed', 'over_budget') AND reason LIKE 'no\_judge%';
CREATE INDEX evaluation_unsampled ON evaluation (subject_kind, inclusion_probability, content_at DESC, subject_id DESC)
  WHERE is_current AND outcome = 'not_sampled';
CREATE INDEX evaluation_unattributed ON evaluation (id) WHERE author_id IS NULL OR submolt_id IS NULL;

-- The composite key makes "a number without scored" impossible across the two tables.
CREATE TABLE dimension_score (
  evaluation_id text NOT NULL,
  outcome outcome NOT NULL DEFAULT 'scored' CHECK (outcome = 'scored'),
  dimension text NOT NULL,
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
  band text NOT NULL,
  reasoning text NOT NULL,
  PRIMARY KEY (evaluation_id, dimension),
  FOREIGN KEY (evaluation_id, outcome) REFERENCES evaluation (id, outcome) ON DELETE CASCADE,
  CHECK (band = CASE WHEN score = 0 THEN 'none' WHEN score <= 3 THEN 'minor' WHEN score <= 6 THEN 'moderate' WHEN score <= 8 THEN 'significant' ELSE 'severe' END)
);
CREATE INDEX dimension_score_high ON dimension_score (dimension, score DESC);

-- start and end are UTF-16 offsets into the field of the judged revision, end exclusive.
CREATE TABLE evidence (
  evaluation_id text NOT NULL,
  dimension text NOT NULL,
  ordinal smallint NOT NULL,
  field evidence_field NOT NULL,
  start_offset integer NOT NULL CHECK (start_offset >= 0),
  end_offset integer NOT NULL,
  grade evidence_grade NOT NULL,
  quote text NOT NULL,
  PRIMARY KEY (evaluation_id, dimension, ordinal),
  FOREIGN KEY (evaluation_id, dimension) REFERENCES dimension_score (evaluation_id, dimension) ON DELETE CASCADE,
  CHECK (end_offset > start_offset)
);

-- Rollups: counters of current evaluations. A score is one of eleven integers, so counting loses nothing. ----------------
-- submolt_id is '' where the site told none; hour is the hour of the content, UTC.
CREATE TABLE score_hour (
  hour timestamptz NOT NULL,
  submolt_id text NOT NULL,
  kind subject_kind NOT NULL,
  dimension text NOT NULL,
  epoch_id text NOT NULL REFERENCES judge_epoch (id),
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
  n bigint NOT NULL CHECK (n >= 0),
  PRIMARY KEY (hour, submolt_id, kind, dimension, epoch_id, score)
);
CREATE INDEX score_hour_submolt ON score_hour (submolt_id, hour);
CREATE TABLE score_agent (
  agent_id text NOT NULL,
  kind subject_kind NOT NULL,
  dimension text NOT NULL,
  epoch_id text NOT NULL REFERENCES judge_epoch (id),
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
  n bigint NOT NULL CHECK (n >= 0),
  PRIMARY KEY (agent_id, kind, dimension, epoch_id, score)
);
CREATE TABLE outcome_hour (
  hour timestamptz NOT NULL,
  submolt_id text NOT NULL,
  kind subject_kind NOT NULL,
  outcome outcome NOT NULL,
  n bigint NOT NULL CHECK (n >= 0),
  PRIMARY KEY (hour, submolt_id, kind, outcome)
);
CREATE INDEX outcome_hour_submolt ON outcome_hour (submolt_id, hour);
CREATE TABLE outcome_agent (
  agent_id text NOT NULL,
  kind subject_kind NOT NULL,
  outcome outcome NOT NULL,
  n bigint NOT NULL CHECK (n >= 0),
  PRIMARY KEY (agent_id, kind, outcome)
);

-- What a run judged, counted when it ended (task compute_aggregates).
CREATE TABLE run_score (
  run_id text NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind subject_kind NOT NULL,
  dimension text NOT NULL,
  epoch_id text NOT NULL REFERENCES judge_epoch (id),
  score smallint NOT NULL CHECK (score BETWEEN 0 AND 10),
  n bigint NOT NULL CHECK (n >= 0),
  PRIMARY KEY (run_id, kind, dimension, epoch_id, score)
);
CREATE TABLE run_outcome (
  run_id text NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind subject_kind NOT NULL,
  outcome outcome NOT NULL,
  n bigint NOT NULL CHECK (n >= 0),
  PRIMARY KEY (run_id, kind, outcome)
);

-- The standing of an agent after a run that judged something of it (task aggregate_agent_scores), under one judge.
CREATE TABLE agent_score (
  agent_id text NOT NULL REFERENCES agent (id) ON DELETE CASCADE,
  run_id text NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('post', 'comment', 'all')),
  dimension text NOT NULL,
  epoch_id text NOT NULL REFERENCES judge_epoch (id),
  n bigint NOT NULL CHECK (n > 0),
  mean double precision NOT NULL,
  p95 smallint NOT NULL,
  min smallint NOT NULL,
  max smallint NOT NULL,
  high bigint NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (agent_id, run_id, kind, dimension)
);
CREATE INDEX agent_score_run ON agent_score (run_id);

CREATE TABLE report (
  run_id text PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
  html text NOT NULL,
  summary jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Money: scope is 'run:ID', 'day:2026-01-31' or 'month:2026-01' (UTC). Reserved before a call, settled after it.
CREATE TABLE budget (
  scope text PRIMARY KEY,
  committed_usd numeric(14, 8) NOT NULL DEFAULT 0 CHECK (committed_usd >= 0),
  updated_at timestamptz NOT NULL DEFAULT now()
);

-- Settings, people, acts --------------------------------------------------------------------------------------------------
CREATE TABLE setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL
);
CREATE TABLE setting_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key text NOT NULL,
  old_value jsonb,
  new_value jsonb,
  at timestamptz NOT NULL DEFAULT now(),
  by text NOT NULL
);
CREATE INDEX setting_change_key ON setting_change (key, id DESC);

CREATE TABLE app_user (
  id text PRIMARY KEY,
  email text NOT NULL,
  name text,
  password_hash text,
  role user_role NOT NULL DEFAULT 'reader',
  session_version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_sign_in_at timestamptz,
  disabled_at timestamptz
);
CREATE UNIQUE INDEX app_user_email ON app_user (lower(email));
CREATE TABLE login_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email_key text NOT NULL,
  address_key text NOT NULL,
  succeeded boolean NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX login_attempt_email ON login_attempt (email_key, at DESC);
CREATE INDEX login_attempt_address ON login_attempt (address_key, at DESC);
CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  act text NOT NULL,
  target text,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_log_at ON audit_log (id DESC);
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_update();
