/** Of what the engine answers, the fields that are read. */
export interface ListedContainer {
  Id: string
  Names: string[]
}

export interface InspectedContainer {
  Id: string
  Name: string
  RestartCount: number
  State: {
    Status: 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead'
    Dead: boolean
    OOMKilled: boolean
    Pid: number
    ExitCode: number
    StartedAt: string
    FinishedAt: string
  }
  Config: {
    Image: string
    User: string
    Env: string[]
    Cmd: string[] | null
    Labels: Record<string, string>
  }
  HostConfig: {
    Binds: string[] | null
    Memory: number
    NanoCpus: number
    CpuShares: number
    ReadonlyRootfs: boolean
    RestartPolicy: { Name: string }
    CapDrop: string[] | null
    PortBindings: Record<string, Array<{ HostIp: string; HostPort: string }>> | null
  }
  NetworkSettings: { Networks: Record<string, unknown> }
}

export interface InspectedNetwork {
  Id: string
  Labels: Record<string, string>
  IPAM: { Config: Array<{ Subnet: string; Gateway?: string }> }
  Containers?: Record<string, { Name: string }>
}
