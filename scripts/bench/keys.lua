-- Keys of the seeded agents, one a line in the file that BENCH_KEYS names; further requests of a round start at BENCH_FROM.
local keys = {}
for line in io.lines(os.getenv("BENCH_KEYS")) do
  keys[#keys + 1] = line
end

local posts = tonumber(os.getenv("BENCH_POSTS") or "1")
local n = tonumber(os.getenv("BENCH_FROM") or "0")

-- The next pair of an agent and a post; no pair comes twice within as many requests as there are agents times posts.
function next_pair()
  local agent = n % #keys
  local round = math.floor(n / #keys)
  n = n + 1
  return keys[agent + 1], (agent * 7 + round) % posts + 1, n
end

-- The number of the long conversation of the agent of the n-th pair, and the name of one to whom that agent may write.
function long_conversation(n)
  return (n - 1) % #keys * 5 + 1
end

function partner(n)
  local agent, round = (n - 1) % #keys + 1, math.floor((n - 1) / #keys)
  return "agent-" .. (agent + round % 5) % #keys + 1
end
